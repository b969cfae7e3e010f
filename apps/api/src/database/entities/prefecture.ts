import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A prefecture by its JIS X 0401 code, and 00 for not allocated (未配分). */
@Entity()
export class Prefecture {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'smallint' })
  position!: number;
}
