namespace Pathways.Data.Importing;

/// <summary>The ONS postcode directory or the national statistics postcode lookup, of any release.</summary>
internal static class Onspd
{
    public const string Name = "onspd";

    public static ImportKind Kind { get; } = new(Name, "ONS Postcode Directory, or National Statistics Postcode Lookup (nspl)",
    [
        new("pcds", PostcodeForm.Form, "postcode") { Aliases = ["pcd", "pcd2", "pcd7", "pcd8", "postcode"], Required = true, WhenBad = WhenBad.Reject, As = "postcode" },
        new("lsoa21", Forms.Text, "LSOA 2021: the zone") { Aliases = ["lsoa21cd", "lsoa2021", "LSOA21 Code"], Required = true, WhenBad = WhenBad.Reject, As = "zone_code" },
        new("doterm", Forms.Text, "month in which the postcode ended; it still finds its zone") { As = "ended" },
    ])
    {
        Key = ["postcode"],
        Ignored =
        [
            "pcd", "pcd2", "pcd7", "pcd8", "dointr", "usertype", "userty", "oseast1m", "east1m", "osnrth1m", "north1m", "osgrdind", "gridind", "oa21", "oa21cd", "oa01", "oa11", "cty", "oscty", "ced", "laua", "oslaua", "lad23cd", "ward",
            "osward", "nhser", "ctry", "ctry25cd", "rgn", "pcon", "ttwa", "itl", "npark", "lsoa01", "lsoa11", "msoa01", "msoa11", "msoa21", "msoa21cd", "wz11", "sicbl", "bua22", "bua24", "ru11ind", "ruc21ind", "oac11", "lat", "long", "lep1", "lep2", "pfa", "imd", "icb",
            "nuts", "park", "streg", "eer", "teclec", "hlthau", "pct", "ccg", "parish", "calncv", "stp", "buasd11", "bua11",
        ],
        Row = row =>
        {
            if (row.Outcome >= RowOutcome.LeftOut || row.Context.HasZone(row["zone_code"]))
                return;
            // Of a district that lies across the border the postcodes beyond it are kept as such, else a zone on this side would be drawn for them.
            if (row.Context.Postcodes.WouldDraw(row["postcode"]))
                row.LeaveOutButNote("lsoa21", "is no zone of the dataset", "postcode");
            else
                row.LeaveOut("lsoa21", "is no zone of the dataset");
        },
    };
}
