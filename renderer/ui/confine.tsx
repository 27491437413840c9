import { Component, type ErrorInfo, type ReactNode } from 'react';
import { usaParole } from '../lingua.ts';
import { Avviso } from './stati.tsx';

/** A screen that breaks says so and leaves the rest standing: drafts and outbox are already on the disk. */
export class Confine extends Component<
  { readonly children: ReactNode; readonly chiave: string },
  { readonly errore: Error | undefined }
> {
  override state: { readonly errore: Error | undefined } = { errore: undefined };

  static getDerivedStateFromError(errore: unknown): { errore: Error } {
    return { errore: errore instanceof Error ? errore : new Error(String(errore)) };
  }

  override componentDidUpdate(prima: { readonly chiave: string }): void {
    if (prima.chiave !== this.props.chiave && this.state.errore) this.setState({ errore: undefined });
  }

  override componentDidCatch(_errore: Error, _dove: ErrorInfo): void {
    // React has already written it to the console of the page; no personal data is added.
  }

  override render(): ReactNode {
    const { errore } = this.state;
    if (!errore) return this.props.children;
    return (
      <Rotta
        nome={errore.name}
        riprova={() => {
          this.setState({ errore: undefined });
        }}
      />
    );
  }
}

function Rotta({ nome, riprova }: { readonly nome: string; readonly riprova: () => void }): ReactNode {
  const { t } = usaParole('ui');
  return (
    <Avviso
      gravita="errore"
      annuncia
      titolo={t('rotta.titolo')}
      azioni={
        <button type="button" className="btn btn-primary" onClick={riprova}>
          {t('riprova')}
        </button>
      }
    >
      <p>{t('rotta.testo', { nome })}</p>
    </Avviso>
  );
}
