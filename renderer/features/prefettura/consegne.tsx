import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CartaOperatore, Consegna, SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { StatoVuoto } from '../../ui/stati.tsx';
import { EsitoAtto } from './esito.tsx';
import { Ricevuta } from './ricevuta.tsx';
import { nonFatto, type Detto } from './usa-prefettura.ts';

interface Pronte {
  readonly ente: string;
  readonly nomeEnte: string;
  readonly carte: readonly CartaOperatore[];
}

/** Cards ready to leave, by the body that will have them. */
function perEnte(carte: readonly CartaOperatore[]): readonly Pronte[] {
  const gruppi = Map.groupBy(
    carte.filter(({ stato, ente }) => stato === 'controllata' && ente !== undefined),
    ({ ente = '' }) => ente,
  );
  return [...gruppi].map(([ente, sue]) => ({
    ...{ ente, nomeEnte: sue[0]?.nomeEnte ?? ente },
    carte: sue.toSorted((a, b) => a.seriale.localeCompare(b.seriale)),
  }));
}

/** Cards handed over to a body, and the receipts of what was. */
export function Consegne({
  situazione,
  rileggi,
}: {
  readonly situazione: SituazionePrefettura;
  readonly rileggi: () => Promise<void>;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const pronte = useMemo(() => perEnte(situazione.carte), [situazione.carte]);
  const [fatta, setFatta] = useState<Consegna>();
  return (
    <>
      {fatta && <Ricevuta consegna={fatta} appena />}
      <Sezione id="prefettura-pronte" titolo={t('consegne.pronte')}>
        {pronte.length === 0 ? (
          <StatoVuoto icona="carta" titolo={t('consegne.nessunaPronta')}>
            <p>{t('consegne.nessunaProntaTesto')}</p>
          </StatoVuoto>
        ) : (
          pronte.map((gruppo) => (
            <ConsegnaEnte
              key={gruppo.ente}
              gruppo={gruppo}
              consegnata={async (consegna) => {
                setFatta(consegna);
                await rileggi();
              }}
            />
          ))
        )}
      </Sezione>
      <Sezione id="prefettura-fatte" titolo={t('consegne.fatte')}>
        {situazione.consegne.length === 0 ? (
          <p>{t('consegne.nessunaFatta')}</p>
        ) : (
          <Tabella
            didascalia={t('consegne.fatte')}
            righe={situazione.consegne}
            chiave={({ numero }) => numero}
            colonne={[
              { nome: t('consegne.numero'), cella: ({ numero }) => numero },
              { nome: t('consegne.giorno'), cella: ({ giorno }) => mostraGiorno(giorno) },
              { nome: t('carte-operatore:ente'), cella: ({ nomeEnte }) => nomeEnte },
              { nome: t('consegne.ritira'), cella: ({ ritira }) => `${ritira.cognome} ${ritira.nome}` },
              { nome: t('consegne.quante'), cella: ({ carte }) => carte.length },
              { nome: t('consegne.ricevuta'), cella: (una) => <Ricevuta consegna={una} /> },
            ]}
          />
        )}
      </Sezione>
    </>
  );
}

function ConsegnaEnte({
  gruppo: { ente, nomeEnte, carte },
  consegnata,
}: {
  readonly gruppo: Pronte;
  readonly consegnata: (consegna: Consegna) => Promise<void>;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const [tolte, setTolte] = useState<ReadonlySet<string>>(new Set());
  const [ritira, setRitira] = useState('');
  const [documento, setDocumento] = useState('');
  const [detto, setDetto] = useState<Detto>();
  const { data } = useQuery({
    queryKey: ['prefettura-ritiro', ente],
    gcTime: 0,
    queryFn: () => chiama('prefettura.chiRitira', { ente }),
  });
  const persone = data?.ok ? data.valore.operatori : [];
  const scelte = carte.filter(({ seriale }) => !tolte.has(seriale));
  // The sindaco first: it is for them to come.
  const inOrdine = [
    ...persone.filter(({ ruolo }) => ruolo === 'sindaco'),
    ...persone.filter(({ ruolo }) => ruolo !== 'sindaco'),
  ];

  async function consegna(): Promise<void> {
    if (scelte.length === 0 || ritira === '' || documento.trim().length < 3) {
      setDetto({ bene: false, titolo: t('consegne.incompleta'), rimedio: t('consegne.incompletaRimedio') });
      return;
    }
    const seriali = scelte.map(({ seriale }) => seriale);
    const esito = await chiama('prefettura.consegna', { ente, seriali, ritira, documento });
    if (!esito.ok) {
      setDetto(nonFatto(esito.errore));
      return;
    }
    await consegnata(esito.valore);
  }

  return (
    <form
      className="prefettura-consegna"
      aria-label={t('consegne.a', { ente: nomeEnte })}
      onSubmit={(evento) => {
        evento.preventDefault();
        void consegna();
      }}
    >
      <h3>{t('consegne.a', { ente: nomeEnte })}</h3>
      <fieldset>
        <legend>{t('consegne.quali', { count: scelte.length })}</legend>
        <div className="prefettura-scelte">
          {carte.map(({ seriale, cognome, nome }) => (
            <label key={seriale}>
              <input
                type="checkbox"
                checked={!tolte.has(seriale)}
                onChange={({ target }) => {
                  setTolte((ora) => {
                    const dopo = new Set(ora);
                    if (target.checked) dopo.delete(seriale);
                    else dopo.add(seriale);
                    return dopo;
                  });
                }}
              />
              <span>
                {seriale} – {cognome} {nome}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="prefettura-modulo">
        <CampoSelezione
          nome={`ritira-${ente}`}
          etichetta={t('consegne.ritira')}
          nota={t('consegne.ritiraNota')}
          valore={ritira}
          cambia={setRitira}
          vuota={t('consegne.scegli')}
          opzioni={inOrdine.map(({ codiceFiscale, cognome, nome, ruolo }) => ({
            valore: codiceFiscale,
            nome: `${cognome} ${nome} – ${t(`carte-operatore:ruoli.${ruolo}`)}`,
          }))}
        />
        <CampoTesto
          nome={`documento-${ente}`}
          etichetta={t('consegne.documento')}
          nota={t('consegne.documentoNota')}
          valore={documento}
          cambia={setDocumento}
          massimo={80}
          largo="medio"
        />
        <div className="azioni">
          <button type="submit" className="btn btn-primary">
            {t('consegne.fai')}
          </button>
        </div>
      </div>
      <EsitoAtto detto={detto} />
    </form>
  );
}
