import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { LineageEvent } from './lineage-event';

/** That a lineage event was recorded by mistake, and why. */
@Entity()
export class LineageCancellation {
  @PrimaryColumn({ type: 'int' })
  lineageEventId!: number;

  @OneToOne(() => LineageEvent)
  @JoinColumn({ name: 'lineage_event_id', referencedColumnName: 'id' })
  lineageEvent?: LineageEvent;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  recordedAt!: Date;

  @Column({ type: 'int' })
  recordedBy!: number;
}
