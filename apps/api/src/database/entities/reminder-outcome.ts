import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Reminder } from './reminder';

/** What became of a reminder. */
@Entity()
export class ReminderOutcome {
  @PrimaryColumn({ type: 'bigint' })
  reminderId!: number;

  @ManyToOne(() => Reminder)
  @JoinColumn({ name: 'reminder_id', referencedColumnName: 'id' })
  reminder?: Reminder;

  @PrimaryColumn({ type: 'smallint' })
  attempt!: number;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  at!: Date;
}
