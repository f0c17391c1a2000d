import type { Words, Zone } from "../lib/types";
import type { Option } from "./fields";

/** Finds zones, neighbourhoods and postcode districts by name. Values are zone codes. */
export function finder(zones: Zone[], words: Words): (text: string) => Option[] {
  const near = (latitude: number, longitude: number) => zones.reduce((best, zone) => away(zone, latitude, longitude) < away(best, latitude, longitude) ? zone : best, zones[0]!);
  const districts = words.postcode_districts.map(district => ({ value: near(district.latitude, district.longitude).zone_code, text: `${district.code}, postcode district (middle of its schools and colleges)`, key: district.code.toLowerCase() }));
  const msoas = [...Map.groupBy(zones, zone => zone.msoa_code).values()].map(group => ({ value: group[0]!.zone_code, text: `${group[0]!.msoa_name} (${group[0]!.district_name})`, key: `${group[0]!.msoa_name} ${group[0]!.district_name}`.toLowerCase() }));
  const single = zones.map(zone => ({ value: zone.zone_code, text: `${zone.zone_name} (${zone.msoa_name})`, key: `${zone.zone_code} ${zone.zone_name}`.toLowerCase() }));
  const all = [...districts, ...msoas, ...single];
  return asked => {
    const text = asked.toLowerCase().replace(/^([a-z]{1,2}\d{1,2}[a-z]?)\s+\d[a-z]{0,2}$/, "$1"); // of a whole postcode only its district is used
    return [...all.filter(one => one.key.startsWith(text)), ...all.filter(one => !one.key.startsWith(text) && one.key.includes(text))];
  };
}

function away(zone: Zone, latitude: number, longitude: number): number {
  return Math.hypot(zone.latitude - latitude, (zone.longitude - longitude) * 0.626);
}
