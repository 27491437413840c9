import type { ReactNode, Ref } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import type { Motivo } from '../../offline/macchina.ts';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { centesimi, euro, type Scelte } from './domanda.ts';
import { Forzatura } from './forzatura.tsx';
import { dentroFrase } from '../../ufficiale/lettura.ts';

export type Lavoro = 'stampa' | 'foglio' | 'anteprima' | 'dati';

/** What is taken at the counter: the stamp that is stuck on the sheet was paid elsewhere. */
export function daIncassare(s: Scelte): number {
  const bollo = s.uso === 'bollo' && s.bolloVirtuale ? (centesimi(s.bollo) ?? 0) : 0;
  return bollo + (centesimi(s.diritti) ?? 0);
}

/** What will be issued, in one sentence. */
export function usaFrase(): (s: Scelte, chi: string) => string {
  const { t, lingua } = usaParole('certificati');
  return (s, chi) => {
    const tipi = s.tipi.map((tipo) => dentroFrase(descrivi('13', tipo, lingua), lingua)).join(' + ');
    const da =
      s.richiedente === '2'
        ? t('frase.intestatario')
        : t(s.richiedente === '1' ? 'frase.altri' : 'frase.ente', {
            chi: [s.nome, s.cognome].filter((uno) => uno !== '').join(' ') || '…',
          });
    const al = s.al === '' ? '' : ` ${t('frase.al', { giorno: mostraGiorno(s.al) })}`;
    return t('frase.emette', { tipi, chi, da, al, context: s.tipi.length === 0 ? 'nessuno' : undefined });
  };
}

interface ProprietaRiepilogo {
  readonly scelte: Scelte;
  readonly possibili: readonly CertificatoPossibile[];
  /** What the register has refused and the clerk may answer for. */
  readonly rifiutati: readonly Motivo[];
  readonly chi: string;
  readonly cambia: (cambi: Partial<Scelte>) => void;
  readonly errore: (campo: string) => string | undefined;
  readonly lavora: Lavoro | undefined;
  readonly fermo: boolean;
  /** Name of the printer that is ready to take it. */
  readonly stampa: string | undefined;
  /** Whether it is known which printers there are. */
  readonly lette: boolean;
  readonly chiedi: (cosa: Lavoro) => void;
  readonly primo: Ref<HTMLButtonElement>;
}

/** What will be issued, in one sentence, what is paid, and what stands in the way; then the buttons. */
export function Riepilogo({
  scelte,
  possibili,
  rifiutati,
  chi,
  cambia,
  errore,
  lavora,
  fermo,
  stampa,
  lette,
  chiedi,
  primo,
}: ProprietaRiepilogo): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const frase = usaFrase();
  const esente = scelte.uso === 'esente';
  const prima = stampa === undefined ? 'foglio' : 'stampa';
  const bollo = esente
    ? `${t('esente')}: ${scelte.esenzione === '99' ? scelte.descrizione : descrivi('39', scelte.esenzione, lingua)}`
    : `€ ${scelte.bollo} · ${t(scelte.bolloVirtuale ? 'virtuale' : 'contrassegno')}`;
  const bottone = (cosa: Lavoro, aspetto: string, parole: string): ReactNode => (
    <button
      type="button"
      className={`btn ${aspetto}`}
      disabled={fermo}
      // The same element when the printers are known: who was already on it stays there.
      key={cosa === prima ? 'prima' : cosa}
      ref={cosa === prima ? primo : undefined}
      onClick={() => {
        chiedi(cosa);
      }}
    >
      {(cosa === 'stampa' || cosa === 'foglio') && (
        <Icona nome={cosa === 'stampa' ? 'stampa' : 'documento'} />
      )}{' '}
      {lavora === cosa ? t('attendo') : parole}
    </button>
  );
  return (
    <section className="certificati-riepilogo" aria-labelledby="certificati-riepilogo">
      <h2 id="certificati-riepilogo">{t('riepilogo')}</h2>
      <p className="certificati-frase">{frase(scelte, chi)}</p>
      <QuantoSiIncassa bollo={bollo} scelte={scelte} />
      <Forzatura {...{ scelte, possibili, rifiutati, cambia, errore }} />
      <div className="azioni certificati-azioni">
        {bottone(prima, 'btn-primary', t(prima === 'stampa' ? 'emettiStampa' : 'emetti'))}
        {prima === 'stampa' && bottone('foglio', 'btn-outline-primary', t('emetti'))}
        {bottone('anteprima', 'btn-outline-primary', t('anteprima'))}
        {bottone('dati', 'btn-link', t('soliDati'))}
      </div>
      <DoveSiStampa lette={lette} stampa={stampa} />
    </section>
  );
}

function QuantoSiIncassa({ bollo, scelte }: { readonly bollo: string; readonly scelte: Scelte }): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <Coppie
      voci={[
        [t('uso'), bollo],
        [t('dirittiBrevi'), `€ ${scelte.diritti}`],
        [t('incasso'), <strong key="incasso">€ {euro(daIncassare(scelte))}</strong>],
      ]}
    />
  );
}

function DoveSiStampa({
  lette,
  stampa,
}: {
  readonly lette: boolean;
  readonly stampa: string | undefined;
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <p className="campo-nota">
      {!lette
        ? t('ui:attendi')
        : stampa === undefined
          ? t('senzaStampante')
          : t('conStampante', { stampante: stampa })}
    </p>
  );
}
