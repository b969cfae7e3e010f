import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EventQuestion } from './event-question';

/** A possible answer and how often it was given. */
@Entity()
export class EventChoice {
  @PrimaryColumn({ type: 'int' })
  questionId!: number;

  @ManyToOne(() => EventQuestion)
  @JoinColumn({ name: 'question_id', referencedColumnName: 'id' })
  question?: EventQuestion;

  @PrimaryColumn({ type: 'smallint' })
  position!: number;

  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'boolean', default: () => `false` })
  isSatisfied!: boolean;

  @Column({ type: 'int' })
  answers!: number;
}
