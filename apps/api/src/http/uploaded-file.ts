import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from './domain-error';

/** Longest file that may come. Unit: bytes. A million figures as CSV are about 70 MB. */
export const FILE_LIMIT = 128 * 1024 * 1024;

/** Limits of a request that brings a file: one file, and no other part of any size. */
export const MULTIPART_LIMITS = {
  fileSize: FILE_LIMIT,
  files: 1,
  fields: 4,
  fieldSize: 1024,
  fieldNameSize: 100,
  headerPairs: 20,
  parts: 5,
} as const;

/** The file of a request, as a handler's parameter: a promise of its part, whose stream the handler reads to the end.
 *  @throws DomainError `wrong-media-type` without a multipart body, `malformed` without a part `file`. */
export const UploadedFile = createParamDecorator(
  (_: unknown, context: ExecutionContext): Promise<MultipartFile> =>
    fileOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

async function fileOf(request: FastifyRequest): Promise<MultipartFile> {
  if (!request.isMultipart()) throw new DomainError('wrong-media-type');
  const part = await request.file().catch((error: unknown) => {
    throw refusedUpload(error);
  });
  if (part?.fieldname !== 'file') {
    throw new DomainError('malformed', {
      issues: [
        {
          path: 'body.file',
          code: 'missing',
          message: {
            ja: 'ファイルがありません。フォームの「file」という名前の部分に入れてください。',
            en: 'There is no file: send it as the form part named file.',
          },
        },
      ],
    });
  }
  return part;
}

/** What went wrong with an upload, as a refusal: a limit that it went over, or a body that breaks off or is none. Faults of
 *  the server stay what they are. */
export function refusedUpload(error: unknown): unknown {
  const { statusCode, code, message } = error as Partial<Record<string, unknown>>;
  if (statusCode === 413) return new DomainError('too-large');
  if (statusCode === 406) return new DomainError('wrong-media-type');
  const isBroken = /multipart|boundary|malformed part/i.test(String(message));
  const isCutOff = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'].includes(String(code));
  return statusCode === 400 || isBroken || isCutOff ? new DomainError('malformed') : error;
}
