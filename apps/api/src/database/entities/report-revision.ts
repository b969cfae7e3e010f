import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { MemberUnion } from './member-union';
import { Campaign } from './campaign';

/** One submitted figure of one union for one period. Immutable; a correction is the next revision. */
@Entity()
export class ReportRevision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  readonly id!: number;

  @Column({ type: 'int' })
  unionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_id', referencedColumnName: 'id' })
  union?: MemberUnion;

  @Column({ type: 'date' })
  period!: string;

  @ManyToOne(() => Campaign)
  @JoinColumn({ name: 'period', referencedColumnName: 'period' })
  campaign?: Campaign;

  @Column({ type: 'smallint' })
  rev!: number;

  @Column({ type: 'smallint', nullable: true, insert: false, update: false })
  readonly previousRev!: number | null;

  @Column({ type: 'int' })
  members!: number;

  @Column({ type: 'text' })
  source!: 'entry' | 'paste' | 'import' | 'sample';

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  enteredAt!: Date;

  @Column({ type: 'int' })
  enteredBy!: number;

  /** SHA-256 of the canonical text (RFC 8785) of union code, period, rev, members and cells: a cell altered behind the ledger's back is found. */
  @Column({ type: 'bytea' })
  digest!: Buffer;
}
