using System.Reflection;

namespace GoAnalysis.Git.Tests;

public class PublicApiTests
{
    [Fact]
    public void NoPublicMember_ShowsATypeOfLibGit2Sharp()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var types = typeof(RepositorySource).Assembly.GetExportedTypes();
        var visible = types.SelectMany(type => type.GetMembers(All)).SelectMany(TypesOf).Concat(types.Select(type => type.BaseType!));

        Assert.NotEmpty(types);
        Assert.DoesNotContain(visible, type => type is not null && type.FullName?.StartsWith("LibGit2Sharp", StringComparison.Ordinal) == true);
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodBase { IsPrivate: true } or MethodBase { IsAssembly: true } => [],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo { IsPrivate: false, IsAssembly: false } field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        _ => [],
    };
}
