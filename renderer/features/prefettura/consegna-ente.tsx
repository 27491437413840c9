import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CartaOperatore, Consegna } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { inOrdineDiRitiro, type Pronte } from './pronte.ts';

/** Which of the cards that are ready leave now: all, but those that are taken off. */
function QualiCarte({
  carte,
  tolte,
  cambia,
}: {
  readonly carte: readonly CartaOperatore[];
  readonly tolte: ReadonlySet<string>;
  readonly cambia: (tolte: ReadonlySet<string>) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const metti = (seriale: string, dentro: boolean): void => {
    const dopo = new Set(tolte);
    if (dentro) dopo.delete(seriale);
    else dopo.add(seriale);
    cambia(dopo);
  };
  const quante = carte.filter(({ seriale }) => !tolte.has(seriale)).length;
  return (
    <fieldset>
      <legend>{t('consegne.quali', { count: quante })}</legend>
      <div className="prefettura-scelte">
        {carte.map(({ seriale, cognome, nome }) => (
          <label key={seriale}>
            <input
              type="checkbox"
              checked={!tolte.has(seriale)}
              onChange={({ target }) => {
                metti(seriale, target.checked);
              }}
            />
            <span>
              {seriale} – {cognome} {nome}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Who comes for the cards, among those that the body has in the census. */
function ChiRitira({
  ente,
  valore,
  cambia,
}: {
  readonly ente: string;
  readonly valore: string;
  readonly cambia: (codiceFiscale: string) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const { data } = useQuery({
    queryKey: ['prefettura-ritiro', ente],
    gcTime: 0,
    queryFn: () => chiama('prefettura.chiRitira', { ente }),
  });
  const persone = inOrdineDiRitiro(data?.ok ? data.valore.operatori : []);
  return (
    <CampoSelezione
      nome={`ritira-${ente}`}
      etichetta={t('consegne.ritira')}
      nota={t('consegne.ritiraNota')}
      valore={valore}
      cambia={cambia}
      vuota={t('consegne.scegli')}
      opzioni={persone.map(({ codiceFiscale, cognome, nome, ruolo }) => ({
        valore: codiceFiscale,
        nome: `${cognome} ${nome} – ${t(`carte-operatore:ruoli.${ruolo}`)}`,
      }))}
    />
  );
}

/** The cards of one body, handed over to who comes for them. */
export function ConsegnaEnte({
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
  const titolo = t('consegne.a', { ente: nomeEnte });

  async function consegna(): Promise<void> {
    const seriali = carte.map(({ seriale }) => seriale).filter((uno) => !tolte.has(uno));
    if (seriali.length === 0 || ritira === '' || documento.trim().length < 3) {
      setDetto({ bene: false, titolo: t('consegne.incompleta'), rimedio: t('consegne.incompletaRimedio') });
      return;
    }
    const esito = await chiama('prefettura.consegna', { ente, seriali, ritira, documento });
    if (esito.ok) await consegnata(esito.valore);
    else setDetto(nonFatto(esito.errore));
  }

  return (
    <form
      className="prefettura-consegna"
      aria-label={titolo}
      onSubmit={(evento) => {
        evento.preventDefault();
        void consegna();
      }}
    >
      <h3>{titolo}</h3>
      <QualiCarte carte={carte} tolte={tolte} cambia={setTolte} />
      <div className="prefettura-modulo">
        <ChiRitira ente={ente} valore={ritira} cambia={setRitira} />
        <CampoTesto
          {...{ nome: `documento-${ente}`, etichetta: t('consegne.documento'), massimo: 80, largo: 'medio' }}
          nota={t('consegne.documentoNota')}
          valore={documento}
          cambia={setDocumento}
        />
        <div className="azioni">
          <button type="submit" className="btn btn-primary">
            {t('consegne.fai')}
          </button>
        </div>
      </div>
      <EsitoDetto detto={detto} />
    </form>
  );
}
