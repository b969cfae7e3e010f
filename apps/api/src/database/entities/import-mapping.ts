import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said that a header means. */
@Entity()
export class ImportMapping {
  @PrimaryColumn({ type: 'text' })
  kind!: 'figures' | 'unions';

  @PrimaryColumn({ type: 'text' })
  signature!: string;

  @Column({ type: 'jsonb' })
  columns!: unknown;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  savedAt!: Date;

  @Column({ type: 'int' })
  savedBy!: number;
}
