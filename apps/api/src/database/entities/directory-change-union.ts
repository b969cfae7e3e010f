import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { DirectoryChange } from './directory-change';
import { MemberUnion } from './member-union';

/** A union that a change of the directory touched. */
@Entity()
export class DirectoryChangeUnion {
  @PrimaryColumn({ type: 'bigint' })
  changeId!: number;

  @ManyToOne(() => DirectoryChange)
  @JoinColumn({ name: 'change_id', referencedColumnName: 'id' })
  change?: DirectoryChange;

  @PrimaryColumn({ type: 'int' })
  unionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_id', referencedColumnName: 'id' })
  union?: MemberUnion;
}
