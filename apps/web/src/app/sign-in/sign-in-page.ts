import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  resource,
  signal,
} from '@angular/core';
import { FormField, form, submit, validateStandardSchema } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import { type Role, session } from '@soshiki/contracts';
import { ProblemReader } from '../api/problem-reader';
import { SessionKeeper } from '../api/session';
import { Language } from '../language/language';
import { Icon } from '../ui/icon';
import { ProblemNotice } from '../ui/problem-notice';

const credentials = session.signIn.body.pick({ email: true, password: true });

/** Signing in with an account or, with sample data on this machine, as one of the sample roles. */
@Component({
  selector: 'app-sign-in-page',
  imports: [FormField, Icon, ProblemNotice],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  private readonly keeper = inject(SessionKeeper);
  private readonly problems = inject(ProblemReader);
  private readonly place = { router: inject(Router), route: inject(ActivatedRoute) };
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;

  private readonly failure = signal<unknown>(null);
  protected readonly problem = computed(() => this.problems.shown(this.failure()));
  protected readonly isBusy = signal(false);

  protected readonly form = form(signal({ email: '', password: '' }), (path) => {
    validateStandardSchema(path, credentials);
  });

  private readonly options = resource({ loader: () => this.keeper.sampleRoles() });
  protected readonly sampleRoles = computed(() =>
    this.options.hasValue() ? this.options.value() : [],
  );

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (fields) => {
      await this.enter(() => this.keeper.signIn(fields().value()));
      return null;
    });
  }

  protected async signInAs(role: Role): Promise<void> {
    await this.enter(() => this.keeper.signInSample(role));
  }

  protected async switchLanguage(): Promise<void> {
    await this.language.use(this.language.code() === 'ja' ? 'en' : 'ja');
  }

  private async enter(signIn: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.failure.set(null);
    try {
      await signIn();
      await this.place.router.navigateByUrl(this.wanted());
    } catch (error) {
      // Refused or unreachable: the page says which, and the fields keep what was typed.
      this.failure.set(error);
    } finally {
      this.isBusy.set(false);
    }
  }

  /** Where the reader wanted to go: an address of this site, never another one. */
  private wanted(): string {
    const wanted = this.place.route.snapshot.queryParamMap.get('return') ?? '/';
    return /^\/(?![/\\])/.test(wanted) ? wanted : '/';
  }
}
