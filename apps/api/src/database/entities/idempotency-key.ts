import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from './account';

/** A request that was carried out under a key, and its answer. */
@Entity()
export class IdempotencyKey {
  @PrimaryColumn({ type: 'int' })
  accountId!: number;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', referencedColumnName: 'id' })
  account?: Account;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'bytea' })
  requestSha256!: Buffer;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  createdAt!: Date;
}
