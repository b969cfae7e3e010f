import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The collection of reports for one period (人員報告). */
@Entity()
export class Campaign {
  @PrimaryColumn({ type: 'date' })
  period!: string;

  @Column({ type: 'date' })
  opensOn!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  createdAt!: Date;

  @Column({ type: 'int' })
  createdBy!: number;
}
