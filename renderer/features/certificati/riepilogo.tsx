import type { ReactNode, Ref } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { centesimi, euro, type Scelte } from './domanda.ts';
import { Forzatura } from './forzatura.tsx';
import type { StampantiQui } from './stampanti.ts';
import type { StatoSportello } from './usa-sportello.ts';
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

/** What will be issued, in one sentence, what is paid, and what stands in the way; then the buttons. */
export function Riepilogo({
  sportello: { scelte, cambia, errore, chiedi, emissione },
  possibili,
  chi,
  stampanti: { usuale, lette },
  primo,
}: {
  readonly sportello: StatoSportello;
  readonly possibili: readonly CertificatoPossibile[];
  readonly chi: string;
  readonly stampanti: Pick<StampantiQui, 'usuale' | 'lette'>;
  readonly primo: Ref<HTMLButtonElement>;
}): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const frase = usaFrase();
  const esente = scelte.uso === 'esente';
  const { lavora, sospesa, superabili: rifiutati } = emissione;
  const stampa = usuale?.descrizione || usuale?.nome;
  const prima = stampa === undefined ? 'foglio' : 'stampa';
  const bollo = esente
    ? `${t('esente')}: ${scelte.esenzione === '99' ? scelte.descrizione : descrivi('39', scelte.esenzione, lingua)}`
    : `€ ${scelte.bollo} · ${t(scelte.bolloVirtuale ? 'virtuale' : 'contrassegno')}`;
  const bottone = (cosa: Lavoro, aspetto: string, parole: string): ReactNode => (
    <button
      type="button"
      className={`btn ${aspetto}`}
      disabled={lavora !== undefined || sospesa !== undefined}
      // The same element when the printers are known: who was already on it stays there.
      key={cosa === prima ? 'prima' : cosa}
      ref={cosa === prima ? primo : undefined}
      onClick={() => {
        chiedi(cosa, usuale?.nome);
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
