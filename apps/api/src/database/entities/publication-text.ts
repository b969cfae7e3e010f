import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Publication } from './publication';

/** The frozen text of a published outline and its place in the hash chain. */
@Entity()
export class PublicationText {
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @OneToOne(() => Publication)
  @JoinColumn({ name: 'number', referencedColumnName: 'number' })
  publication?: Publication;

  @Column({ type: 'timestamptz' })
  knownAt!: Date;

  /** RFC 8785 text of everything that was published, the previous hash included. Text, because jsonb would reorder it. */
  @Column({ type: 'text' })
  canonical!: string;

  @Column({ type: 'bytea' })
  sha256!: Buffer;

  @Column({ type: 'bytea', nullable: true })
  previousSha256!: Buffer | null;
}
