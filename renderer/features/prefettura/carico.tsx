import { useState, type ReactNode } from 'react';
import { NuovoLotto, type SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';

const vuoto = { prefisso: '', dal: '', al: '', fornitore: '' };
type Scritto = Readonly<Record<keyof typeof vuoto | 'ricevuto', string>>;

interface Carico {
  readonly scritto: Scritto;
  readonly scrivi: (campo: keyof Scritto) => (valore: string) => void;
  readonly detto: Detto | undefined;
  readonly carica: () => Promise<void>;
}

function usaCarico(mostra: (situazione: SituazionePrefettura) => void): Carico {
  const { t } = usaParole('prefettura');
  const [scritto, setScritto] = useState<Scritto>({ ...vuoto, ricevuto: oggi() });
  const [detto, setDetto] = useState<Detto>();
  return {
    ...{ scritto, detto },
    scrivi: (campo) => (valore) => {
      setScritto((ora) => ({ ...ora, [campo]: valore }));
    },
    carica: async () => {
      const { dal, al } = scritto;
      const lotto = NuovoLotto.safeParse({ ...scritto, dal: Number(dal), al: Number(al) });
      if (!lotto.success) {
        setDetto({ bene: false, titolo: t('lotti.incompleto'), rimedio: t('lotti.incompletoRimedio') });
        return;
      }
      const esito = await chiama('prefettura.nuovoLotto', lotto.data);
      if (!esito.ok) {
        setDetto(nonFatto(esito.errore));
        return;
      }
      setDetto({ bene: true, titolo: t('lotti.caricato', { count: lotto.data.al - lotto.data.dal + 1 }) });
      mostra(esito.valore);
    },
  };
}

/** A box that came: the numbers of its cards, from whom and when. */
export function CaricoLotto({
  mostra,
}: {
  readonly mostra: (situazione: SituazionePrefettura) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const { scritto, scrivi, detto, carica } = usaCarico(mostra);
  const parti = (campo: keyof Scritto): Parameters<typeof CampoData>[0] => ({
    ...{ nome: `lotto-${campo}`, etichetta: t(`lotti.${campo}`) },
    ...{ valore: scritto[campo], cambia: scrivi(campo) },
  });
  return (
    <form
      className="prefettura-modulo"
      onSubmit={(evento) => {
        evento.preventDefault();
        void carica();
      }}
    >
      <CampoTesto {...parti('prefisso')} massimo={2} maiuscolo largo="poco" />
      <CampoTesto {...parti('dal')} massimo={7} largo="poco" />
      <CampoTesto {...parti('al')} massimo={7} largo="poco" />
      <CampoData {...parti('ricevuto')} />
      <CampoTesto {...parti('fornitore')} massimo={80} largo="medio" />
      <div className="azioni">
        <button type="submit" className="btn btn-primary">
          {t('lotti.fai')}
        </button>
      </div>
      <EsitoDetto detto={detto} />
    </form>
  );
}
