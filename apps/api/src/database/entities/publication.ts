import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A numbered outline (公表), from draft on. */
@Entity()
export class Publication {
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Column({ type: 'date' })
  asOf!: string;

  @Column({ type: 'date', nullable: true })
  compareTo!: string | null;

  @Column({ type: 'text' })
  rounding!: 'half-up' | 'down';

  @Column({ type: 'int', nullable: true })
  supersedes!: number | null;

  @Column({ type: 'text', nullable: true })
  supersedeReason!: string | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  draftedAt!: Date;

  @Column({ type: 'int' })
  draftedBy!: number;
}
