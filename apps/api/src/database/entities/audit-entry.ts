import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from './account';

/** One entry of the audit trail. The database numbers, dates and chains it. */
@Entity()
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'int', nullable: true })
  accountId!: number | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', referencedColumnName: 'id' })
  account?: Account | null;

  @Column({ type: 'uuid', nullable: true })
  sessionId!: string | null;

  @Column({ type: 'text', nullable: true })
  requestId!: string | null;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  before!: string | null;

  @Column({ type: 'text', nullable: true })
  after!: string | null;

  @Column({ type: 'bytea', nullable: true })
  previousSha256!: Buffer | null;

  @Column({ type: 'bytea' })
  sha256!: Buffer;
}
