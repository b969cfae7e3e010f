import { Column, Entity, JoinColumn, OneToOne, PrimaryGeneratedColumn } from 'typeorm';
import { LineageEvent } from './lineage-event';

/** One write to the directory: what kind, from when on, by whom, and what it undoes. */
@Entity()
export class DirectoryChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date' })
  effectiveOn!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'int', nullable: true })
  lineageEventId!: number | null;

  @OneToOne(() => LineageEvent)
  @JoinColumn({ name: 'lineage_event_id', referencedColumnName: 'id' })
  lineageEvent?: LineageEvent | null;

  @Column({ type: 'bigint', nullable: true })
  undoes!: number | null;

  @OneToOne(() => DirectoryChange)
  @JoinColumn({ name: 'undoes', referencedColumnName: 'id' })
  undone?: DirectoryChange | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  recordedAt!: Date;

  @Column({ type: 'int' })
  recordedBy!: number;
}
