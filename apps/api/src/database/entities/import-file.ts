import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Account } from './account';

/** A file that was read in and waits to be applied. Staging: it goes when it has expired. */
@Entity()
export class ImportFile {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'int' })
  accountId!: number;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', referencedColumnName: 'id' })
  account?: Account;

  @Column({ type: 'text' })
  kind!: 'figures' | 'unions';

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'text' })
  format!: 'csv' | 'xlsx';

  @Column({ type: 'int' })
  bytes!: number;

  @Column({ type: 'bytea' })
  sha256!: Buffer;

  @Column({ type: 'text', default: () => `'ready'` })
  state!: 'ready' | 'applied';

  @Column({ type: 'int', default: () => `1` })
  version!: number;

  @Column({ type: 'jsonb', default: () => `'{}'::jsonb` })
  choices!: unknown;

  @Column({ type: 'jsonb', default: () => `'{}'::jsonb` })
  reading!: unknown;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  appliedAt!: Date | null;
}
