import { Controller, Inject, Req, Res } from '@nestjs/common';
import { session, type Session } from '@soshiki/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { CONFIG } from '../http/config-token';
import { Input, Operation, type AnswerOf, type InputOf } from '../http/operation';
import { SignedIn, type Identity, type Principal } from './principal';
import { SampleDoor } from './sample-door';
import { SessionCookie } from './session-cookie';
import { SessionKeeper } from './session-keeper';
import { SignInDesk, type Caller } from './sign-in-desk';

/** Signing in and out, and who one is. */
@Controller()
export class SessionController {
  private readonly cookie: SessionCookie;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly desk: SignInDesk,
    private readonly sessions: SessionKeeper,
    private readonly door: SampleDoor,
  ) {
    this.cookie = new SessionCookie(config.publicUrl);
  }

  @Operation(session.signIn)
  async signIn(
    @Input() { body }: InputOf<typeof session.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.opened(reply, await this.desk.byPassword(body, this.callerOf(request)));
  }

  @Operation(session.signInSample)
  async signInSample(
    @Input() { body }: InputOf<typeof session.signInSample>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.opened(reply, await this.desk.asSample(body.role, this.callerOf(request)));
  }

  @Operation(session.show)
  show(@SignedIn() principal: Principal): Session {
    return sessionOf(principal);
  }

  @Operation(session.signOut)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.desk.signOut(this.callerOf(request));
    this.cookie.clear(reply);
  }

  @Operation(session.options)
  async options(@Req() request: FastifyRequest): Promise<AnswerOf<typeof session.options>> {
    return { sampleRoles: [...(await this.door.rolesFor(request))] };
  }

  private async opened(reply: FastifyReply, token: string): Promise<Session> {
    const principal = await this.sessions.principalOf(token);
    if (principal === undefined) {
      throw new Error('a session ended with the moment it began');
    }
    this.cookie.set(reply, token);
    return sessionOf(principal);
  }

  private callerOf(request: FastifyRequest): Caller {
    return { requestId: request.id, address: request.ip, token: this.cookie.read(request) };
  }
}

function sessionOf({ accountId, name, role, scope }: Identity): Session {
  return { user: { id: String(accountId), name, role, scope } };
}
