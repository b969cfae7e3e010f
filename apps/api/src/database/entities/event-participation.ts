import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Event } from './event';
import { MemberUnion } from './member-union';

/** How many persons a union sent to an event. */
@Entity()
export class EventParticipation {
  @PrimaryColumn({ type: 'int' })
  eventId!: number;

  @ManyToOne(() => Event)
  @JoinColumn({ name: 'event_id', referencedColumnName: 'id' })
  event?: Event;

  @PrimaryColumn({ type: 'int' })
  unionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_id', referencedColumnName: 'id' })
  union?: MemberUnion;

  @Column({ type: 'int' })
  participants!: number;
}
