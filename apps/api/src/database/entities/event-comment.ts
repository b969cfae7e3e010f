import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Event } from './event';

/** A free-text answer. */
@Entity()
export class EventComment {
  @PrimaryGeneratedColumn('identity', { type: 'int' })
  readonly id!: number;

  @Column({ type: 'int' })
  eventId!: number;

  @ManyToOne(() => Event)
  @JoinColumn({ name: 'event_id', referencedColumnName: 'id' })
  event?: Event;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'boolean', default: () => `false` })
  isQuotable!: boolean;
}
