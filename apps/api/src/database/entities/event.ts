import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An event with its series and venue. */
@Entity()
export class Event {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  readonly id!: number;

  @Column({ type: 'text' })
  series!: string;

  @Column({ type: 'smallint', nullable: true })
  ordinal!: number | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  @Column({ type: 'timestamptz' })
  startsAt!: Date;

  @Column({ type: 'timestamptz' })
  endsAt!: Date;

  @Column({ type: 'text', nullable: true })
  venue!: string | null;

  @Column({ type: 'smallint', nullable: true })
  workshopGroups!: number | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  createdAt!: Date;

  @Column({ type: 'int' })
  createdBy!: number;
}
