# Builds as at a desk (the front end brings its own Node), and runs as nobody in particular.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
RUN apt-get update && apt-get install --yes --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
COPY . .
RUN mvn -B -q -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /app medspil
WORKDIR /app
COPY --from=build /build/backend/target/medspil.jar /build/jvm.options ./
COPY docker/health ./
USER medspil
EXPOSE 8080
ENTRYPOINT ["java", "@jvm.options", "-jar", "medspil.jar"]
