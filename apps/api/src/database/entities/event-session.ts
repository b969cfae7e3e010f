import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Event } from './event';

/** One item on the programme of an event. */
@Entity()
export class EventSession {
  @PrimaryColumn({ type: 'int' })
  eventId!: number;

  @ManyToOne(() => Event)
  @JoinColumn({ name: 'event_id', referencedColumnName: 'id' })
  event?: Event;

  @PrimaryColumn({ type: 'smallint' })
  position!: number;

  @Column({ type: 'smallint' })
  day!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  summary!: string | null;
}
