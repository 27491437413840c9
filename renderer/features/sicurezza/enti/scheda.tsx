import { useState, type ReactNode } from 'react';
import { statoEnte, type AttoSuEnte } from '#contract/regole/enti.ts';
import { inAltroEnte } from '#contract/regole/utenti.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { Coppie, Sezione, Tabella } from '../../../ui/parti.tsx';
import { Avviso } from '../../../ui/stati.tsx';
import { Inserisci as Nomina } from '../utenti/inserisci.tsx';
import { Chiudi, Riapri } from './chiudi.tsx';
import { StatoDellEnte } from './elenco.tsx';
import { Limite, LimiteDellEnte } from './limite.tsx';
import { Modifica } from './modifica.tsx';

type Aperto = 'modifica' | 'nomina' | 'limite' | 'chiudi' | 'riapri';
/** Of whom the register is asked for data in bulk. */
const chiedono = new Set(['comune', 'altro']);

/** One body: where it is, who leads it, from when to when it works here. */
export function SchedaEnte({
  ente,
  oggi,
  ruolo,
  mio,
  puo,
  rileggi,
  indietro,
}: {
  readonly ente: VoceEnte;
  readonly oggi: string;
  /** Of who is here. */
  readonly ruolo: Ruolo;
  /** It is the body of who is here. */
  readonly mio: boolean;
  readonly puo: (atto: AttoSuEnte) => boolean;
  readonly rileggi: () => void;
  /** Left out where there is no list to go back to. */
  readonly indietro?: (() => void) | undefined;
}): ReactNode {
  const { t } = usaParole('enti');
  const [aperto, setAperto] = useState<Aperto>();
  const capo = inAltroEnte[ruolo];
  const chiuso = statoEnte(ente, oggi) === 'chiuso';
  // A ministry's people appoint their own; whoever leads another body is appointed from above.
  const suoRuolo =
    capo?.genere === ente.genere ? capo.ruolo : mio && ruolo === 'ministero' ? ruolo : undefined;
  const chiudi = (): void => {
    setAperto(undefined);
  };
  const fatto = (): void => {
    chiudi();
    rileggi();
  };
  const bottone = (quale: Aperto, classe: string, possibile: boolean, nome = t(`${quale}.apri`)): ReactNode =>
    possibile && (
      <button
        type="button"
        className={`btn ${classe}`}
        onClick={() => {
          setAperto(quale);
        }}
      >
        {nome}
      </button>
    );
  return (
    <>
      {indietro && (
        <button type="button" className="btn btn-link" onClick={indietro}>
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
        {bottone(
          'nomina',
          'btn-primary',
          suoRuolo !== undefined && !chiuso,
          suoRuolo && t(`nomina.${suoRuolo}.apri`),
        )}
        {bottone('modifica', 'btn-outline-primary', puo('recapiti'))}
        {bottone('limite', 'btn-outline-primary', chiedono.has(ente.genere) && puo('limite'))}
        {bottone('chiudi', 'btn-outline-danger', puo('chiudi'))}
      </div>
      <div className="utenti-dati">
        <Coppie
          voci={[
            [t('stato'), <StatoDellEnte key="stato" {...{ ente, oggi }} />],
            [t('codice'), ente.codice],
            [t('genere'), t(`generi.${ente.genere}`)],
            [t('provincia'), ente.siglaProvincia],
            [t('dal'), mostraGiorno(ente.dal)],
            [t('finisce'), mostraGiorno(ente.finisce)],
            [t('indirizzo'), ente.indirizzo],
            [t('telefono'), ente.telefono],
            [t('pec'), ente.pec],
            [t('utenti'), String(ente.utenti)],
            [t('postazioni'), String(ente.postazioni)],
            [
              t('limite.nome'),
              chiedono.has(ente.genere) ? (
                <LimiteDellEnte key="limite" estrazioni={ente.estrazioni} />
              ) : undefined,
            ],
          ]}
        />
      </div>
      {ente.genere !== 'altro' && (
        <Sezione id="ente-capi" titolo={t(`capi.${ente.genere}`)}>
          {ente.capi.length === 0 ? (
            <p>{t('capi.nessuno')}</p>
          ) : (
            <Tabella
              didascalia={t(`capi.${ente.genere}`)}
              righe={ente.capi}
              chiave={({ codiceFiscale, dal }) => `${codiceFiscale} ${dal}`}
              colonne={[
                {
                  nome: t('capi.nome'),
                  cella: ({ cognome, nome }) => nomeProprio(`${cognome} ${nome}`),
                },
                { nome: t('capi.dal'), stretta: true, cella: ({ dal }) => mostraGiorno(dal) },
                { nome: t('capi.al'), stretta: true, cella: ({ al }) => mostraGiorno(al) },
              ]}
            />
          )}
        </Sezione>
      )}
      {ente.usi.length > 0 && (
        <Sezione id="ente-usi" titolo={t('usi.titolo')}>
          <Tabella
            didascalia={t('usi.titolo')}
            righe={ente.usi}
            chiave={({ codice }) => codice}
            colonne={[
              { nome: t('usi.codice'), stretta: true, cella: ({ codice }) => codice },
              { nome: t('usi.perche'), cella: ({ descrizione }) => descrizione },
              { nome: t('capi.dal'), stretta: true, cella: ({ dal }) => mostraGiorno(dal) },
              { nome: t('capi.al'), stretta: true, cella: ({ al }) => mostraGiorno(al) },
            ]}
          />
        </Sezione>
      )}
      {aperto === 'modifica' && <Modifica {...{ ente, chiudi, fatto }} conNome={puo('rinomina')} />}
      {aperto === 'limite' && <Limite {...{ ente, oggi, chiudi, fatto }} />}
      {aperto === 'chiudi' && <Chiudi {...{ ente, oggi, chiudi, fatto }} />}
      {aperto === 'riapri' && <Riapri {...{ ente, chiudi, fatto }} />}
      {aperto === 'nomina' && suoRuolo && (
        <Nomina
          {...{ ruolo: suoRuolo, chiudi, fatto, ente: ente.codice }}
          oggi={ente.dal !== undefined && ente.dal > oggi ? ente.dal : oggi}
          titolo={t(`nomina.${suoRuolo}.titolo`, { nome: nomeProprio(ente.nome) })}
        />
      )}
    </>
  );
}
