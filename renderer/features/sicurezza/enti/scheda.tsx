import type { ReactNode } from 'react';
import { statoEnte, type AttoSuEnte } from '#contract/regole/enti.ts';
import { inAltroEnte } from '#contract/regole/utenti.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { Avviso } from '../../../ui/stati.tsx';
import { usaAttoAperto, type Fine } from '../atto-aperto.tsx';
import { Inserisci } from '../utenti/inserisci.tsx';
import { Chiudi, Riapri } from './chiudi.tsx';
import { CapiDellEnte, chiede, DatiEnte, UsiDellEnte } from './dati-ente.tsx';
import { Limite } from './limite.tsx';
import { Modifica } from './modifica.tsx';

type Aperto = 'modifica' | 'nomina' | 'limite' | 'chiudi' | 'riapri';

interface EnteAperto {
  readonly ente: VoceEnte;
  readonly oggi: string;
  readonly puo: (atto: AttoSuEnte) => boolean;
}

/** Who is to lead a body: not before it works here. */
function Nomina({
  ente: { codice, nome, dal },
  oggi,
  ruolo,
  ...fine
}: Omit<EnteAperto, 'puo'> & Fine & { readonly ruolo: Ruolo }): ReactNode {
  const { t } = usaParole('enti');
  return (
    <Inserisci
      {...{ ruolo, ...fine, ente: codice }}
      oggi={dal !== undefined && dal > oggi ? dal : oggi}
      titolo={t(`nomina.${ruolo}.titolo`, { nome: nomeProprio(nome) })}
    />
  );
}

/** The question that is open about a body. */
function DomandaAperta({
  aperto,
  capo,
  puo,
  ...parti
}: EnteAperto & Fine & { readonly aperto: Aperto | undefined; readonly capo: Ruolo | undefined }): ReactNode {
  switch (aperto) {
    case undefined:
      return undefined;
    case 'modifica':
      return <Modifica {...parti} conNome={puo('rinomina')} />;
    case 'limite':
      return <Limite {...parti} />;
    case 'chiudi':
      return <Chiudi {...parti} />;
    case 'riapri':
      return <Riapri {...parti} />;
    case 'nomina':
      return capo && <Nomina {...parti} ruolo={capo} />;
  }
}

/** One body: where it is, who leads it, from when to when it works here. */
export function SchedaEnte({
  ruolo,
  mio,
  rileggi,
  indietro,
  ...parti
}: EnteAperto & {
  /** Of who is here. */
  readonly ruolo: Ruolo;
  /** It is the body of who is here. */
  readonly mio: boolean;
  readonly rileggi: () => void;
  /** Left out where there is no list to go back to. */
  readonly indietro?: (() => void) | undefined;
}): ReactNode {
  const { t } = usaParole('enti');
  const { bottone: apre, ...domanda } = usaAttoAperto<Aperto>(rileggi);
  const { ente, oggi, puo } = parti;
  const inAltro = inAltroEnte[ruolo];
  const chiuso = statoEnte(ente, oggi) === 'chiuso';
  // A ministry's people appoint their own; whoever leads another body is appointed from above.
  const capo =
    inAltro?.genere === ente.genere ? inAltro.ruolo : mio && ruolo === 'ministero' ? ruolo : undefined;
  const bottone = (quale: Aperto, classe: string, possibile: boolean): ReactNode =>
    possibile && apre(quale, classe, t(`${quale}.apri`));
  return (
    <>
      {indietro && (
        <button type="button" className="btn btn-link btn-al-margine" onClick={indietro}>
          {t('tornaElenco')}
        </button>
      )}
      <h2 className="utenti-nome">{nomeProprio(ente.nome)}</h2>
      {ente.finisce !== undefined && (
        <Avviso
          gravita="attenzione"
          titolo={t(chiuso ? 'eChiuso' : 'chiudera', { giorno: mostraGiorno(ente.finisce) })}
          azioni={bottone('riapri', 'btn-outline-primary btn-sm', puo('riapri'))}
        >
          <p>{ente.motivoFine}</p>
        </Avviso>
      )}
      <div className="azioni">
        {capo && !chiuso && apre('nomina', 'btn-primary', t(`nomina.${capo}.apri`))}
        {bottone('modifica', 'btn-outline-primary', puo('recapiti'))}
        {bottone('limite', 'btn-outline-primary', chiede(ente) && puo('limite'))}
        {bottone('chiudi', 'btn-outline-danger', puo('chiudi'))}
      </div>
      <DatiEnte ente={ente} oggi={oggi} />
      <CapiDellEnte ente={ente} />
      <UsiDellEnte ente={ente} />
      <DomandaAperta {...parti} {...domanda} capo={capo} />
    </>
  );
}
