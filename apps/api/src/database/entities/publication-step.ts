import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Publication } from './publication';

/** A step in the life of a publication. */
@Entity()
export class PublicationStep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'int' })
  number!: number;

  @ManyToOne(() => Publication)
  @JoinColumn({ name: 'number', referencedColumnName: 'number' })
  publication?: Publication;

  @Column({ type: 'text' })
  step!: 'submitted' | 'returned' | 'approved' | 'published' | 'withdrawn';

  @Column({ type: 'text', nullable: true })
  comment!: string | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  at!: Date;

  @Column({ type: 'int' })
  byAccount!: number;

  @Column({ type: 'int' })
  draftedBy!: number;
}
