import { CampoSelezione, Spunta } from '../../ui/campi/scelta.tsx';
import { usaParole } from '../../lingua.ts';
import {
  motiviUrgenza,
  interdizioni,
  assensi,
  sortiPrecedente,
  type Idoneita,
  type DomandaCarta,
  type FattiCarta,
} from '#contract/regole/carta-identita/index.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import type { ReactNode } from 'react';
import type { SortePrecedente } from '#contract/regole/carta-identita/elenchi.ts';

/** Why it cannot wait, and the document that shows it. */
export function Urgenza({
  idonea,
  urgenza,
  errore,
  urge,
  cambia,
}: {
  readonly idonea: Idoneita;
  readonly urgenza: DomandaCarta['urgenza'];
  readonly errore: (campo: keyof DomandaCarta) => string | undefined;
  readonly urge: (cambi: Partial<NonNullable<DomandaCarta['urgenza']>>) => void;
  readonly cambia: (cambi: Partial<DomandaCarta>) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    idonea.modello.rilascio === 'urgenza' && (
      <>
        <CampoSelezione
          nome="urgenza"
          etichetta={t('domanda.urgenza')}
          valore={urgenza?.motivo ?? ''}
          vuota={t('domanda.scegli')}
          errore={errore('urgenza')}
          cambia={(valore) => {
            const motivo = scegli(motiviUrgenza, valore);
            if (motivo) urge({ motivo });
            else cambia({ urgenza: undefined });
          }}
          opzioni={motiviUrgenza.map((uno) => ({ valore: uno, nome: t(`domanda.motivi.${uno}`) }))}
        />
        <CampoTesto
          nome="documento-urgenza"
          etichetta={t('domanda.documento')}
          nota={t('domanda.documentoNota')}
          valore={urgenza?.documento ?? ''}
          cambia={(documento) => {
            urge({ documento });
          }}
          massimo={120}
        />
      </>
    )
  );
}

export function Espatrio({
  idonea,
  fatti,
  domanda,
  cambia,
}: {
  readonly idonea: Idoneita;
  readonly fatti: FattiCarta;
  readonly domanda: DomandaCarta;
  readonly cambia: (cambi: Partial<DomandaCarta>) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <>
      {idonea.modello.viaggio && fatti.italiano && (
        <Spunta
          nome="espatrio"
          etichetta={t('domanda.espatrio')}
          valore={domanda.espatrio}
          cambia={(espatrio) => {
            cambia({ espatrio });
          }}
        />
      )}
      {domanda.espatrio && (
        <CampoSelezione
          nome="interdizioni"
          etichetta={t('domanda.interdizioni')}
          valore={domanda.interdizioni[0] ?? ''}
          vuota={t('domanda.nessunaInterdizione')}
          cambia={(valore) => {
            const una = scegli(interdizioni, valore);
            cambia({ interdizioni: una ? [una] : [] });
          }}
          opzioni={interdizioni.map((una) => ({ valore: una, nome: t(`domanda.interdizione.${una}`) }))}
        />
      )}
    </>
  );
}

/** Who lets a minor leave the country. */
export function AssensoMinore({
  domanda,
  minore,
  errore,
  cambia,
}: {
  readonly domanda: DomandaCarta;
  readonly minore: boolean;
  readonly errore: (campo: keyof DomandaCarta) => string | undefined;
  readonly cambia: (cambi: Partial<DomandaCarta>) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <>
      {domanda.espatrio && minore && (
        <CampoSelezione
          nome="assenso"
          etichetta={t('domanda.assenso')}
          valore={domanda.assenso ?? ''}
          vuota={t('domanda.scegli')}
          errore={errore('assenso')}
          cambia={(valore) => {
            cambia({ assenso: scegli(assensi, valore) });
          }}
          opzioni={assensi.map((uno) => ({ valore: uno, nome: t(`domanda.assensi.${uno}`) }))}
        />
      )}
      {domanda.espatrio && minore && domanda.assenso === 'giudice' && (
        <CampoTesto
          nome="estremiAssenso"
          etichetta={t('domanda.estremi')}
          valore={domanda.estremiAssenso ?? ''}
          errore={errore('estremiAssenso')}
          cambia={(estremiAssenso) => {
            cambia({ estremiAssenso });
          }}
          massimo={120}
        />
      )}
    </>
  );
}

export function CartaPrecedente({
  fatti,
  precedente,
  errore,
  cambia,
  domanda,
}: {
  readonly fatti: FattiCarta;
  readonly precedente: SortePrecedente;
  readonly errore: (campo: keyof DomandaCarta) => string | undefined;
  readonly cambia: (cambi: Partial<DomandaCarta>) => void;
  readonly domanda: DomandaCarta;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <>
      <CampoSelezione
        nome="precedente"
        etichetta={t('domanda.precedente')}
        nota={fatti.carta && t('domanda.precedenteNota', { numero: fatti.carta.numero })}
        valore={precedente}
        errore={errore('precedente')}
        cambia={(valore) => {
          cambia({ precedente: scegli(sortiPrecedente, valore) ?? 'nessuno' });
        }}
        opzioni={sortiPrecedente.map((una) => ({ valore: una, nome: t(`domanda.sorti.${una}`) }))}
      />
      {(precedente === 'smarrito' || precedente === 'rubato') && (
        <CampoTesto
          nome="denuncia"
          etichetta={t('domanda.denuncia')}
          valore={domanda.denuncia ?? ''}
          errore={errore('denuncia')}
          cambia={(denuncia) => {
            cambia({ denuncia });
          }}
          massimo={120}
        />
      )}
    </>
  );
}

function scegli<V extends string>(valori: readonly V[], scelto: string): V | undefined {
  return valori.find((uno) => uno === scelto);
}
