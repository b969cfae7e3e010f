import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest audit entry: one row, which the database alone keeps. */
@Entity()
export class AuditHead {
  @PrimaryColumn({ type: 'boolean', default: () => `true` })
  isOnly!: boolean;

  @Column({ type: 'bigint' })
  newestId!: number;

  @Column({ type: 'bytea', nullable: true })
  sha256!: Buffer | null;
}
