import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from './account';

/** One sign-in. Ended by sign-out, time, a change of role or a disabled account. */
@Entity()
export class AccountSession {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'int' })
  accountId!: number;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', referencedColumnName: 'id' })
  account?: Account;

  @Column({ type: 'bytea' })
  tokenSha256!: Buffer;

  /** The role at sign-in: a session whose account has another role since then is over. */
  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  createdAt!: Date;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
