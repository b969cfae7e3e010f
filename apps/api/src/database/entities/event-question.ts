import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Event } from './event';

/** A question of the survey after an event. */
@Entity()
export class EventQuestion {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  readonly id!: number;

  @Column({ type: 'int' })
  eventId!: number;

  @ManyToOne(() => Event)
  @JoinColumn({ name: 'event_id', referencedColumnName: 'id' })
  event?: Event;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'text' })
  text!: string;
}
