import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A failed sign-in, to throttle the next. */
@Entity()
export class SignInFailure {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'bytea' })
  subjectSha256!: Buffer;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  failedAt!: Date;
}
