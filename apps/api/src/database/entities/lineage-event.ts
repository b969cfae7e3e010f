import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A merge, split or absorption (系譜). */
@Entity()
export class LineageEvent {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  readonly id!: number;

  @Column({ type: 'text' })
  kind!: 'merge' | 'split' | 'absorption';

  @Column({ type: 'date' })
  effectiveOn!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  recordedAt!: Date;

  @Column({ type: 'int' })
  recordedBy!: number;
}
