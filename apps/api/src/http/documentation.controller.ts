import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { documentationPage } from './documentation-page';
import { openApiDocument } from './open-api';
import { Open } from './policy';
import { freshNonce, pagePolicy } from './security-headers';

/** What the API is, for machines and for readers. */
@Controller('api')
export class DocumentationController {
  private document: string | undefined;

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Open('the shape of the API is no secret; its source is public')
  openApi(): string {
    this.document ??= JSON.stringify(openApiDocument());
    return this.document;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Open('the shape of the API is no secret; its source is public')
  docs(@Res({ passthrough: true }) reply: FastifyReply): string {
    const nonce = freshNonce();
    void reply.header('content-security-policy', pagePolicy(nonce));
    return documentationPage(nonce);
  }
}
