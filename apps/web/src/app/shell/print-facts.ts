import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  computed,
  effect,
  inject,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { KnownRecord } from '../page/known-record';
import { PageState } from '../page/page-state';
import { TableFacts } from '../page/table-facts';
import { Printing } from '../ui/printing';

/** What stands at the foot of every sheet: the fewest words by which the figures can be found again. */
const AT_THE_FOOT: readonly string[] = ['period', 'publication', 'address'];

const OF_STATISTICS: readonly string[] = ['basis', 'filters', 'source'];

/** What holds for a printed page: at its end in full, and at the foot of every sheet which period, which publication,
 *  which address, which page of how many. */
@Component({
  selector: 'app-print-facts',
  template: `@if (facts(); as told) {
    <footer>
      <dl>
        @for (fact of told; track fact.label) {
          <div>
            <dt>{{ fact.label }}</dt>
            <dd>{{ fact.text }}</dd>
          </div>
        }
      </dl>
    </footer>
  }`,
  styles: `
    dl {
      margin: 6mm 0 0;
      padding-top: 2mm;
      border-top: 1px solid #788294;
      break-inside: avoid;
      font-size: 8pt;
      line-height: 1.5;
    }
    dl > div {
      display: flex;
      gap: 1em;
    }
    dt {
      flex: none;
      width: 9em;
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrintFacts {
  private readonly document = inject(DOCUMENT);
  private readonly title = inject(Title);
  private readonly t = inject(Language).t;
  private readonly about = inject(TableFacts);
  private readonly printing = inject(Printing);
  private readonly state = inject(PageState);
  private readonly known = inject(KnownRecord);
  private readonly wording = inject(Wording);

  protected readonly facts = computed(() => {
    if (!this.printing.isOn()) return undefined;
    const asOf = this.state.asOf();
    const period = asOf === undefined ? '' : this.wording.period(asOf);
    const when = period === '' ? '' : this.known.marked(this.t('shell.printedAsOf', { period }));
    const facts = this.about.of({ title: this.title.getTitle(), when });
    // Filters and basis mean nothing on pages that do not follow them.
    const strange = this.known.isFollowed() ? [] : this.labelsOf(OF_STATISTICS);
    return facts.filter(({ label }) => !strange.includes(label));
  });

  private readonly foot = computed(() => {
    const labels = this.labelsOf(AT_THE_FOOT);
    const told = this.facts()?.filter(({ label }) => labels.includes(label)) ?? [];
    return told.map(({ label, text }) => `${label} ${text}`).join('　');
  });

  constructor() {
    const sheet = marginSheet(this.document);
    effect(() => sheet?.write(this.foot()));
    inject(DestroyRef).onDestroy(() => sheet?.remove());
  }

  private labelsOf(keys: readonly string[]): string[] {
    return keys.map((key) => this.t(`exports.fact.${key}`));
  }
}

/** A style sheet of the document for the margins of its pages, which know no elements. `undefined` where sheets cannot be
 *  made (jsdom); browsers without margin boxes pass it by. */
function marginSheet(document: Document) {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (Sheet === undefined || !('adoptedStyleSheets' in document)) return undefined;
  const sheet = new Sheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    write: (foot: string) => sheet.replaceSync(foot === '' ? '' : marginStyle(foot)),
    remove: () => {
      const others = document.adoptedStyleSheets.filter((other) => other !== sheet);
      document.adoptedStyleSheets = others;
    },
  };
}

function marginStyle(foot: string): string {
  const letters = "font: 7.5pt/1.4 'Noto Sans JP Variable', sans-serif; color: #4b5466;";
  return `@page {
  @bottom-left { ${letters} content: ${JSON.stringify(foot)}; width: 88%; overflow-wrap: anywhere; }
  @bottom-right { ${letters} content: counter(page) ' / ' counter(pages); width: 12%; }
}`;
}
