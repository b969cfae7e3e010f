import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Route } from '@soshiki/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { seenVersion } from './if-match';
import { keepInput, routeOf } from './operation';
import { RenderedDocument } from './rendered-document';
import { validatedInput } from './validated-input';
import { keepVersion, Versioned } from './versioned';

/** Holds every operation to its contract: the input is parsed before the handler runs, the answer is parsed
 *  before it is sent. What the answer's schema does not name never leaves the server. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const route = routeOf(context);
    if (route === undefined) {
      return next.handle();
    }
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (route.ifMatch === true) seenVersion(request.headers['if-match']);
    keepInput(request, validatedInput(route, request));
    return next.handle().pipe(map((answer) => checkedAnswer(route, answer, reply)));
  }
}

/** @throws Error when the answer is not what the route promises: a fault of the program, answered 500. */
function checkedAnswer(route: Route, answer: unknown, reply: FastifyReply): unknown {
  if (answer instanceof RenderedDocument) {
    return sent(route, answer as RenderedDocument, reply);
  }
  if (answer instanceof Versioned) {
    keepVersion(reply, answer.version);
    return checkedAnswer(route, answer.answer, reply);
  }
  if (route.response === undefined) {
    return undefined;
  }
  const checked = route.response.safeParse(answer);
  if (!checked.success) {
    throw new Error(`${route.id} broke its contract: ${checked.error.message}`);
  }
  return checked.data;
}

function sent(
  route: Route,
  document: RenderedDocument,
  reply: FastifyReply,
): RenderedDocument['content'] {
  const mediaType = document.mediaType.split(';')[0] ?? '';
  if (!(route.produces ?? []).includes(mediaType)) {
    throw new Error(`${route.id} broke its contract: it answered ${document.mediaType}`);
  }
  void reply.type(document.mediaType).header('content-disposition', dispositionOf(document));
  return document.content;
}

function dispositionOf({ isSaved, fileName }: RenderedDocument): string {
  return `${isSaved ? 'attachment' : 'inline'}; filename="${fileName}"`;
}
