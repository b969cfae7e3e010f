import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Campaign } from './campaign';

/** A change of state of a campaign; the newest is its state. */
@Entity()
export class CampaignStep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'date' })
  period!: string;

  @ManyToOne(() => Campaign)
  @JoinColumn({ name: 'period', referencedColumnName: 'period' })
  campaign?: Campaign;

  @Column({ type: 'text' })
  state!: 'open' | 'closed' | 'locked';

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  at!: Date;

  @Column({ type: 'int' })
  byAccount!: number;
}
