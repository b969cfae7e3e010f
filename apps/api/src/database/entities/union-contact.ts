import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { MemberUnion } from './member-union';

/** How to reach a role in a union. Roles, not persons. */
@Entity()
export class UnionContact {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'int' })
  unionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_id', referencedColumnName: 'id' })
  union?: MemberUnion;

  @Column({ type: 'text' })
  roleName!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  postalAddress!: string | null;

  @Column({ type: 'text', nullable: true })
  telephone!: string | null;

  @Column({ type: 'daterange' })
  valid!: string;

  @Column({
    type: 'tstzrange',
    default: () => `tstzrange(clock_timestamp(), NULL::timestamp with time zone)`,
  })
  recorded!: string;

  @Column({ type: 'int' })
  recordedBy!: number;
}
