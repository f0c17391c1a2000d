namespace Pathways.Api.Tests.Attack;

/// <summary>Queries that pick a part of a table or a page of it: what is withheld must not depend on what stands beside it.</summary>
internal static class Queries
{
    /// <summary>Queries with a parameter.</summary>
    public static string[] Of(string parameter) => parameter switch
    {
        "limit" => ["limit=1"],
        "offset" => ["offset=2&limit=2"],
        "after" => [], // a cursor that only an answer tells
        "bbox" => ["bbox=-0.06,50.9,0.06,51.1"],
        "datetime" => ["datetime=2026-09-01T00:00:00Z"],
        "f" => ["f=json"],
        "area_code" => ["area_code=C"],
        "area_kind" => ["area_kind=lcpa"],
        "level" => ["level=Level%201"],
        "kind" => ["kind=no_course_in_reach"],
        "provision_type" => ["provision_type=flexible", "provision_type=supported_internship"],
        "access" or "entry_access" or "level1_access" or "level2_access" => [parameter + "=few_places"],
        "cold_spot" or "entry_cold_spot" or "level1_cold_spot" or "level2_cold_spot" => [parameter + "=full"],
        "cold_spot_id" or "entry_cold_spot_id" or "level1_cold_spot_id" or "level2_cold_spot_id" => [parameter + "=level1-full-Z1"],
        "zone_code" => ["zone_code=Z1"],
        "msoa_code" => ["msoa_code=M3"],
        "district_code" => ["district_code=D2"],
        "offer_id" => ["offer_id=o01"],
        "site_id" => ["site_id=S1"],
        "provider_id" => ["provider_id=P1"],
        "provider_kind" => ["provider_kind=fe_college"],
        "place_kind" => ["place_kind=general"],
        "ssa_tier1" => ["ssa_tier1=05"],
        "basis" => ["basis=modelled"],
        _ => throw new InvalidOperationException($"{parameter}: nobody asks with it in this test yet."),
    };
}
