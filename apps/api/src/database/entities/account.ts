import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who may sign in: role, and the part of the federation that role is for. */
@Entity()
export class Account {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  readonly id!: number;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: 'admin' | 'approver' | 'editor' | 'regional' | 'reporter' | 'viewer';

  @Column({ type: 'text' })
  scopeKind!: 'federation' | 'block' | 'prefecture' | 'union';

  @Column({ type: 'text', nullable: true })
  scopeCode!: string | null;

  @Column({ type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'boolean', default: () => `false` })
  isSample!: boolean;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
}
