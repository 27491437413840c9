import { servizi, type Servizio } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';

/** What anybody may call: the same shape for each, whatever its own message types are. */
export type Qualunque = Servizio;

/** All official services, in the order of their codes. */
export function elencoServizi(): readonly Qualunque[] {
  const tutti = Object.values(servizi) as unknown as readonly Qualunque[];
  return tutti.toSorted((a, b) => a.codice.localeCompare(b.codice));
}

/** By code, by the root of the request or by the name in the WSDL, whatever the case; two services share a name or two. */
export function trovaServizio(nome: string): Esito<Qualunque, Problema> {
  const cercato = nome.toLowerCase();
  const tutti = elencoServizi();
  const suo = tutti.find(({ codice, richiesta }) =>
    [codice, richiesta.radice].some((uno) => uno.toLowerCase() === cercato),
  );
  if (suo) return riuscito(suo);
  const [primo, altro] = tutti.filter(({ operazione }) => operazione.toLowerCase() === cercato);
  if (primo && !altro) return riuscito(primo);
  return fallito(
    primo && altro
      ? problema(
          `«${nome}» è il nome di più operazioni.`,
          `Indica il codice: ${primo.codice} o ${altro.codice}.`,
        )
      : problema(`«${nome}» non è un’operazione.`, 'L’elenco è in «sportello ws elenco».'),
  );
}
