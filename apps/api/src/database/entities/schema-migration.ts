import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A migration that was applied. */
@Entity()
export class SchemaMigration {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  appliedAt!: Date;
}
