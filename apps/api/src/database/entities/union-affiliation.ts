import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { MemberUnion } from './member-union';

/** A span in which a union belongs to the federation (加盟), as believed over `recorded`. */
@Entity()
export class UnionAffiliation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'int' })
  unionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_id', referencedColumnName: 'id' })
  union?: MemberUnion;

  @Column({ type: 'daterange' })
  span!: string;

  @Column({ type: 'text', nullable: true })
  withdrawalReason!: string | null;

  @Column({
    type: 'tstzrange',
    default: () => `tstzrange(clock_timestamp(), NULL::timestamp with time zone)`,
  })
  recorded!: string;

  @Column({ type: 'int' })
  recordedBy!: number;
}
