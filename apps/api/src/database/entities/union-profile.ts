import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { MemberUnion } from './member-union';
import { Industry } from './industry';
import { IndustryGroup } from './industry-group';
import { Prefecture } from './prefecture';

/** One version of the 組合台帳: what a union was over a span (`valid`), as believed over another (`recorded`). */
@Entity()
export class UnionProfile {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'int' })
  unionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_id', referencedColumnName: 'id' })
  union?: MemberUnion;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kana!: string;

  @Column({ type: 'text', nullable: true })
  shortName!: string | null;

  @Column({ type: 'text' })
  kind!: 'national' | 'council' | 'individual' | 'confederation';

  @Column({ type: 'text' })
  industryCode!: string;

  @ManyToOne(() => Industry)
  @JoinColumn({ name: 'industry_code', referencedColumnName: 'code' })
  industry?: Industry;

  @Column({ type: 'text', nullable: true })
  industryGroupCode!: string | null;

  @ManyToOne(() => IndustryGroup)
  @JoinColumn({ name: 'industry_group_code', referencedColumnName: 'code' })
  industryGroup?: IndustryGroup | null;

  @Column({ type: 'text' })
  prefectureCode!: string;

  @ManyToOne(() => Prefecture)
  @JoinColumn({ name: 'prefecture_code', referencedColumnName: 'code' })
  prefecture?: Prefecture;

  @Column({ type: 'int', nullable: true })
  parentId!: number | null;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'parent_id', referencedColumnName: 'id' })
  parent?: MemberUnion | null;

  /** When it holds in the world. */
  @Column({ type: 'daterange' })
  valid!: string;

  /** When the ledger believed it; open at the top while it still does. */
  @Column({
    type: 'tstzrange',
    default: () => `tstzrange(clock_timestamp(), NULL::timestamp with time zone)`,
  })
  recorded!: string;

  @Column({ type: 'int' })
  recordedBy!: number;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
