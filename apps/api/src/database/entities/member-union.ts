import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Identity of a union (加盟組合). The code never changes and is never used again. */
@Entity()
export class MemberUnion {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  readonly id!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  createdAt!: Date;

  @Column({ type: 'int' })
  createdBy!: number;
}
