import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ImportFile } from './import-file';

/** A report that the figures of a file make up, beside what the ledger has. */
@Entity()
export class ImportReport {
  @PrimaryColumn({ type: 'uuid' })
  importId!: string;

  @ManyToOne(() => ImportFile)
  @JoinColumn({ name: 'import_id', referencedColumnName: 'id' })
  file?: ImportFile;

  @PrimaryColumn({ type: 'int' })
  unionId!: number;

  @PrimaryColumn({ type: 'date' })
  period!: string;

  @Column({ type: 'text' })
  state!: 'new' | 'changed' | 'unchanged';

  @Column({ type: 'int' })
  members!: number;

  @Column({ type: 'int', nullable: true })
  membersBefore!: number | null;

  @Column({ type: 'smallint', default: () => `0` })
  newestRev!: number;

  @Column({ type: 'text' })
  seenVersion!: string;

  @Column({ type: 'int', default: () => `0` })
  cellsAdded!: number;

  @Column({ type: 'int', default: () => `0` })
  cellsRemoved!: number;

  @Column({ type: 'int', default: () => `0` })
  cellsChanged!: number;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  warnings!: string[];
}
