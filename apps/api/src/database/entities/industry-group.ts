import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An industry group (業種グループ), the second classification, by its code. */
@Entity()
export class IndustryGroup {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'smallint' })
  position!: number;
}
