import { useState, type ReactNode } from 'react';
import { massimoEstrazioni, type VoceEnte } from '#contract/wa/enti.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { usaDifetti } from '../../../ui/campi/difetti.ts';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { usaAtto } from '../utenti/atto.ts';
import { Domanda } from '../utenti/domanda.tsx';
import { usaMotivo } from '../utenti/usa-motivo.tsx';

/** Undefined: not a number from 0 to the most. */
function numero(scritto: string): number | undefined {
  return /^\d{1,5}$/.test(scritto) && Number(scritto) <= massimoEstrazioni ? Number(scritto) : undefined;
}

/** What a body may ask for today, and from when that changes. */
export function LimiteDellEnte({ estrazioni }: Pick<VoceEnte, 'estrazioni'>): ReactNode {
  const { t } = usaParole('enti');
  const detto = (alGiorno: number): string =>
    alGiorno === 0 ? t('limite.sospese') : t('limite.alGiorno', { count: alGiorno });
  const poi = estrazioni.poi.map(({ alGiorno, dal }) =>
    t('limite.poi', { quante: detto(alGiorno), giorno: mostraGiorno(dal) }),
  );
  return [detto(estrazioni.alGiorno), ...poi].join('; ');
}

/** How many extractions a body may ask for in a day, and from when. */
export function Limite({
  ente,
  oggi,
  chiudi,
  fatto,
}: {
  readonly ente: VoceEnte;
  readonly oggi: string;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('enti');
  const [scritto, setScritto] = useState(String(ente.estrazioni.alGiorno));
  const [dal, setDal] = useState(oggi);
  const { motivo, basta, campo } = usaMotivo('enti');
  const { lavora, rifiuto, fai } = usaAtto('enti.atto');
  const alGiorno = numero(scritto);
  const { errore, corretto } = usaDifetti(
    'ente',
    {
      ...(alGiorno === undefined && { alGiorno: 'limite.errato' }),
      ...(dal < oggi && { limiteDal: 'limite.presto' }),
    },
    (parola) => t(parola, { massimo: massimoEstrazioni }),
  );
  const invia = async (): Promise<void> => {
    const motivato = basta();
    if (!corretto() || alGiorno === undefined || !motivato) return;
    if (await fai({ atto: 'limite', codice: ente.codice, alGiorno, dal, motivo })) fatto();
  };
  return (
    <Domanda
      titolo={t('limite.titolo', { nome: nomeProprio(ente.nome) })}
      conferma={t('limite.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <p>{t('limite.spiega')}</p>
      <CampoTesto
        {...{ nome: 'ente.alGiorno', etichetta: t('limite.quante'), massimo: 5, valore: scritto }}
        cambia={setScritto}
        errore={errore('alGiorno')}
      />
      <CampoData
        {...{ nome: 'ente.limiteDal', etichetta: t('limite.dal'), valore: dal, cambia: setDal }}
        errore={errore('limiteDal')}
      />
      {campo}
    </Domanda>
  );
}
