import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { LineageEvent } from './lineage-event';
import { MemberUnion } from './member-union';

/** Head-count that one union handed to another in a lineage event. Unit: persons. */
@Entity()
export class LineageTransfer {
  @PrimaryColumn({ type: 'int' })
  lineageEventId!: number;

  @ManyToOne(() => LineageEvent)
  @JoinColumn({ name: 'lineage_event_id', referencedColumnName: 'id' })
  lineageEvent?: LineageEvent;

  @PrimaryColumn({ type: 'int' })
  fromUnionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'from_union_id', referencedColumnName: 'id' })
  fromUnion?: MemberUnion;

  @PrimaryColumn({ type: 'int' })
  toUnionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'to_union_id', referencedColumnName: 'id' })
  toUnion?: MemberUnion;

  /** Persons carried over. One figure leaves the one union and enters the other, so transfers balance by construction. */
  @Column({ type: 'int' })
  members!: number;
}
