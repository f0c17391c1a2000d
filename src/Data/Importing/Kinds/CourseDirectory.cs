using System.Globalization;

namespace Pathways.Data.Importing;

/// <summary>Find a course: the course directory's open data, one row a course run. Level and subject come from LARS.</summary>
internal static class CourseDirectory
{
    public const string Name = "course-directory";

    public static ImportKind Kind { get; } = new(Name, "Course directory (Find a course) open data",
    [
        new("PROVIDER_UKPRN", Forms.Digits(8), "provider") { Aliases = ["UKPRN"], Required = true, WhenBad = WhenBad.Reject, As = "ukprn" },
        new("COURSE_ID", Forms.Text, "course") { Required = true, WhenBad = WhenBad.Reject, As = "course" },
        new("COURSE_RUN_ID", Forms.Text, "run of the course") { Required = true, WhenBad = WhenBad.Reject, As = "run" },
        new("LEARN_AIM_REF", Forms.Text, "learning aim") { Aliases = ["LARS_QAN", "LearnAimRef"], Required = true, WhenBad = WhenBad.Reject, As = "aim" },
        new("COURSE_NAME", Forms.Text, "title") { Required = true, As = "title" },
        new("DELIVER_MODE", Forms.Code(("1", "Classroom based"), ("2", "Online"), ("3", "Work based"), ("4", "Blended learning")), "1 classroom, 2 online, 3 work based, 4 blended") { Aliases = ["DELIVERY_MODE"], As = "mode" },
        new("STUDY_MODE", Forms.Code(("1", "Full-time|Full time"), ("2", "Part-time|Part time"), ("3", "Flexible")), "1 full time, 2 part time, 3 flexible") { As = "study" },
        new("FLEXIBLE_STARTDATE", Forms.Flag, "may be begun at any time") { Aliases = ["FLEXIBLE_START_DATE"], As = "flexible" },
        new("STARTDATE", DateForms.Date(2015, 2045), "start") { Aliases = ["START_DATE"], As = "start" },
        new("DURATION_UNIT", Forms.Code(("1", "Days"), ("2", "Weeks"), ("3", "Months"), ("4", "Years"), ("5", "Hours"), ("6", "Minutes")), "1 days to 6 minutes") { As = "unit" },
        new("DURATION_VALUE", Forms.Whole(0, 1_000_000), "duration") { Aliases = ["DURATION"], As = "duration", Unusual = value => int.Parse(value, CultureInfo.InvariantCulture) > 5000 },
        new("NATIONAL", Forms.Flag, "offered anywhere in the country") { Aliases = ["NATIONAL_DELIVERY"], As = "national" },
        new("LOCATION_NAME", Forms.Text, "venue") { Aliases = ["VENUE_NAME"], As = "venue" },
        new("LOCATION_POSTCODE", PostcodeForm.Form, "postcode of the venue") { Keep = Keep.Zone, As = "site_zone" },
        new("LOCATION_LATITUDE", Forms.Number(49, 61), "latitude") { As = "latitude" },
        new("LOCATION_LONGITUDE", Forms.Number(-9, 3), "longitude") { As = "longitude" },
    ])
    {
        Key = ["run"],
        Ignored =
        [
            "WHO_THIS_COURSE_IS_FOR", "ENTRY_REQUIREMENTS", "WHAT_YOU_WILL_LEARN", "HOW_YOU_WILL_LEARN", "WHAT_YOU_WILL_NEED", "HOW_YOU_WILL_BE_ASSESSED", "WHERE_NEXT", "ATTENDANCE_PATTERN", "COST", "COST_DESCRIPTION", "REGIONS", "LOCATION_ADDRESS1", "LOCATION_ADDRESS2",
            "LOCATION_COUNTY", "LOCATION_EMAIL", "LOCATION_TELEPHONE", "LOCATION_TOWN", "LOCATION_WEBSITE", "COURSE_URL", "UPDATED_DATE", "YOUR_REFERENCE", "YOUR_VENUE_REFERENCE", "SUB_REGION", "COURSE_WEBPAGE",
        ],
        Row = row =>
        {
            if (row.Outcome >= RowOutcome.LeftOut)
                return;
            if (row["mode"] is "2" or "3" || row["national"] == "true")
                row.LeaveOut("DELIVER_MODE", "is online, at work or anywhere: no place to travel to");
            else if (row["latitude"].Length == 0 || row["longitude"].Length == 0)
                row.Reject("LOCATION_LATITUDE", "is missing, so that nobody could travel there");
            else if (row["flexible"] != "true" && row["start"].Length == 0)
                row.Defaulted("STARTDATE", "is empty and the start not flexible; September is assumed");
        },
        Apply = CourseOffers.Apply,
    };
}
