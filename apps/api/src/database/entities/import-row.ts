import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ImportFile } from './import-file';

/** A row of a file of which more is to be told than its figures. */
@Entity()
export class ImportRow {
  @PrimaryColumn({ type: 'uuid' })
  importId!: string;

  @ManyToOne(() => ImportFile)
  @JoinColumn({ name: 'import_id', referencedColumnName: 'id' })
  file?: ImportFile;

  @PrimaryColumn({ type: 'int' })
  sourceRow!: number;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'int', nullable: true })
  unionId!: number | null;

  @Column({ type: 'text', default: () => `''` })
  givenCode!: string;

  @Column({ type: 'text', default: () => `''` })
  givenName!: string;

  @Column({ type: 'jsonb', default: () => `'{}'::jsonb` })
  content!: unknown;
}
